import textwrap
text = 'The quick brown fox jumps over the lazy dog and runs away from everything.'
print(textwrap.fill(text, 30)); print(textwrap.wrap('a long-hyphenated-word here', 10), textwrap.shorten(text, 25))
print(textwrap.dedent('''\
    indented
      more
    less'''), textwrap.indent('a\nb', '> '), sep='\n')
