'naïve'.encode('ascii')
