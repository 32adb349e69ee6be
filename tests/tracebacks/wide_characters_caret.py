größe = {'höhe': 1}
print('日本', größe['höhe'] + größe['breite'] + 1)
