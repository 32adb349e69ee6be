lines = [
    'import http; print(http.HTTPStatus.OK, repr(http.HTTPStatus(404)), http.HTTPStatus(404).phrase, http.HTTPStatus.NOT_FOUND == 404, f"{http.HTTPStatus.OK}", http.HTTPStatus.CREATED.description, http.HTTPMethod.GET, repr(http.HTTPMethod.GET))',
    'import html; print(html.escape(\'<a&"\\\'\'), html.escape(\'"\',quote=False), html.unescape(\'&lt;&amp;&eacute;&#65;&#x42; &nope; &\'))',
    'import shlex; print(shlex.split(\'a "b c" d\'), shlex.quote("a b\'c"), shlex.join([\'a\',\'b c\']), shlex.split(r\'a\\ b "x\\"y" \\\'\\\' ""\'), shlex.split("a # c",comments=True), shlex.quote(\'\'))',
    'import shlex; shlex.split(\'"a\')',
    "import graphlib; print(list(graphlib.TopologicalSorter({'a':['b','c'],'b':['d'],'c':['d']}).static_order()))",
    "import graphlib; list(graphlib.TopologicalSorter({'a':['b'],'b':['a']}).static_order())",
    "import graphlib; t=graphlib.TopologicalSorter({'a':['b']}); t.prepare(); print(t.get_ready(), t.is_active()); t.done('b'); print(t.get_ready(), bool(t)); t.done('a'); print(t.is_active()); t.done('q')",
    "import sched, time; s=sched.scheduler(time.time,time.sleep); s.enter(.01,1,print,('hi',)); s.enter(.005,1,print,('lo',)); print(s.empty(), len(s.queue)); s.run()",
    "import reprlib; print(reprlib.repr(list(range(100))), reprlib.repr('x'*100), reprlib.repr({i:i for i in range(9)}), reprlib.repr(10**60), reprlib.repr((1,)), reprlib.repr(['a'*50]))",
]
for line in lines:
    try:
        exec(line, {})
    except Exception as error:
        print(type(error).__name__, error)
