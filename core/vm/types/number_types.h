#pragma once

#include "core/vm/types/support.h"

namespace coroscope::vm {

void installNumberMethods(Vm& vm);
/// int(x) without __int__ of scripts: what is a number of any sort becomes a plain int.
Value wholeNumber(Vm& vm, const Value& value);
/// The plain int or float behind a bool or an instance of a subclass.
Value plainNumber(Vm& vm, const Value& value);
/// A number as an instance of `type`, which may be a class of the script.
Value integerOfType(Vm& vm, Type* type, const Value& number);
Value floatOfType(Vm& vm, Type* type, double number);

} // namespace coroscope::vm
