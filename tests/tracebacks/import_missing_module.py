__import__('no_such_module_at_all')
