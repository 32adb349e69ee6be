import string
string.Formatter().format('{0}')
