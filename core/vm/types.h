#pragma once

namespace coroscope::vm {

class Type;

// Name in C++, name in Python, base.
// clang-format off
#define COROSCOPE_TYPES(X)                                                                                                          \
    X(object, "object") X(type, "type") X(none, "NoneType") X(notImplemented, "NotImplementedType") X(ellipsis, "ellipsis")         \
    X(boolean, "bool") X(integer, "int") X(floating, "float") X(str, "str") X(bytes, "bytes") X(bytearray, "bytearray")             \
    X(tuple, "tuple") X(list, "list") X(dict, "dict") X(set, "set") X(frozenset, "frozenset") X(range, "range") X(slice, "slice")   \
    X(function, "function") X(builtinFunction, "builtin_function_or_method") X(methodDescriptor, "method_descriptor")               \
    X(method, "method") X(code, "code") X(cell, "cell") X(module, "module") X(generator, "generator") X(coroutine, "coroutine")     \
    X(asyncGenerator, "async_generator") X(asyncGeneratorAsend, "async_generator_asend")                                            \
    X(asyncGeneratorAthrow, "async_generator_athrow") X(coroutineWrapper, "coroutine_wrapper") X(property, "property")              \
    X(staticMethod, "staticmethod") X(classMethod, "classmethod") X(getsetDescriptor, "getset_descriptor") X(super, "super")        \
    X(traceback, "traceback") X(frame, "frame") X(mappingProxy, "mappingproxy") X(memberDescriptor, "member_descriptor")            \
    X(genericAlias, "GenericAlias") X(unionType, "UnionType")                                                                       \
    X(listIterator, "list_iterator") X(listReverseIterator, "list_reverseiterator") X(tupleIterator, "tuple_iterator")              \
    X(strIterator, "str_iterator") X(bytesIterator, "bytes_iterator") X(bytearrayIterator, "bytearray_iterator")                     \
    X(rangeIterator, "range_iterator") X(wideRangeIterator, "longrange_iterator") X(dictKeys, "dict_keys") X(dictValues, "dict_values") X(dictItems, "dict_items")             \
    X(dictKeyIterator, "dict_keyiterator") X(dictValueIterator, "dict_valueiterator") X(dictItemIterator, "dict_itemiterator")      \
    X(dictReverseKeyIterator, "dict_reversekeyiterator") X(dictReverseValueIterator, "dict_reversevalueiterator")                   \
    X(dictReverseItemIterator, "dict_reverseitemiterator") X(setIterator, "set_iterator") X(enumerate, "enumerate") X(zip, "zip") X(map, "map")                               \
    X(filter, "filter") X(reversed, "reversed") X(callableIterator, "callable_iterator") X(sequenceIterator, "iterator")

#define COROSCOPE_EXCEPTIONS(X)                                                                                                     \
    X(BaseException, object) X(Exception, BaseException) X(SystemExit, BaseException) X(KeyboardInterrupt, BaseException)           \
    X(GeneratorExit, BaseException) X(BaseExceptionGroup, BaseException) X(StopIteration, Exception)                                \
    X(StopAsyncIteration, Exception) X(ArithmeticError, Exception) X(FloatingPointError, ArithmeticError)                           \
    X(OverflowError, ArithmeticError) X(ZeroDivisionError, ArithmeticError) X(AssertionError, Exception)                            \
    X(AttributeError, Exception) X(BufferError, Exception) X(EOFError, Exception) X(ImportError, Exception)                         \
    X(ModuleNotFoundError, ImportError) X(LookupError, Exception) X(IndexError, LookupError) X(KeyError, LookupError)               \
    X(MemoryError, Exception) X(NameError, Exception) X(UnboundLocalError, NameError) X(OSError, Exception)                         \
    X(BlockingIOError, OSError) X(ChildProcessError, OSError) X(ConnectionError, OSError) X(BrokenPipeError, ConnectionError)       \
    X(ConnectionAbortedError, ConnectionError) X(ConnectionRefusedError, ConnectionError) X(ConnectionResetError, ConnectionError)  \
    X(FileExistsError, OSError) X(FileNotFoundError, OSError) X(InterruptedError, OSError) X(IsADirectoryError, OSError)            \
    X(NotADirectoryError, OSError) X(PermissionError, OSError) X(ProcessLookupError, OSError) X(TimeoutError, OSError)              \
    X(ReferenceError, Exception) X(RuntimeError, Exception) X(NotImplementedError, RuntimeError) X(RecursionError, RuntimeError)    \
    X(SyntaxError, Exception) X(IndentationError, SyntaxError) X(TabError, IndentationError) X(SystemError, Exception)              \
    X(TypeError, Exception) X(ValueError, Exception) X(UnicodeError, ValueError) X(UnicodeDecodeError, UnicodeError)                \
    X(UnicodeEncodeError, UnicodeError) X(UnicodeTranslateError, UnicodeError) X(Warning, Exception) X(BytesWarning, Warning)       \
    X(DeprecationWarning, Warning) X(EncodingWarning, Warning) X(FutureWarning, Warning) X(ImportWarning, Warning)                  \
    X(PendingDeprecationWarning, Warning) X(ResourceWarning, Warning) X(RuntimeWarning, Warning) X(SyntaxWarning, Warning)          \
    X(UnicodeWarning, Warning) X(UserWarning, Warning)
// clang-format on

/// The built-in types of one Vm, which owns them.
struct Types {
#define X(name, pythonName) Type* name = nullptr;
    COROSCOPE_TYPES(X)
#undef X
#define X(name, base) Type* name = nullptr;
    COROSCOPE_EXCEPTIONS(X)
#undef X
    Type* ExceptionGroup = nullptr; ///< of BaseExceptionGroup and Exception
};

} // namespace coroscope::vm
