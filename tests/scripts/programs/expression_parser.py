import re
def parse(text):
    tokens = re.findall(r'\d+\.?\d*|[-+*/()]', text)
    pos = 0
    def peek(): return tokens[pos] if pos < len(tokens) else None
    def take():
        nonlocal pos
        pos += 1
        return tokens[pos - 1]
    def atom():
        t = take()
        if t == '(':
            v = expr(); take(); return v
        return -atom() if t == '-' else float(t)
    def term():
        v = atom()
        while peek() in ('*', '/'):
            v = v * atom() if take() == '*' else v / atom()
        return v
    def expr():
        v = term()
        while peek() in ('+', '-'):
            v = v + term() if take() == '+' else v - term()
        return v
    return expr()
for t in ('1+2*3', '(1+2)*3', '-4/(1-3)', '2*(3+4)*5-6/4'):
    print(t, '=', parse(t))
