for s in ('abc', 'ABC', '123', 'a1', ' ', '', 'Title Case', '½', '٣', 'é', '_x', '1x', 'a b'):
    print(repr(s), s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isupper(), s.islower(), s.isspace(), s.istitle(), s.isidentifier(), s.isprintable())
