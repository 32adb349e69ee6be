class Settings:
    size = 3
    ratio = size / 0
