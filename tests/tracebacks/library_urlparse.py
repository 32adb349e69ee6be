from urllib.parse import urlparse
urlparse('http://a:x/').port
