import logging
logging.getLogger().setLevel('NOPE')
