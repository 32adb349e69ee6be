import string
string.Template('$a $b').substitute(a=1)
