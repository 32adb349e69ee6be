class Config:
    timeout = 5
    retries = 3
Config().timeuot
