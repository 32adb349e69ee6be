#pragma once

namespace coroscope::vm {

class Vm;

/// The Type objects of COROSCOPE_TYPES and COROSCOPE_EXCEPTIONS, still without methods.
void createTypes(Vm& vm);

// Methods of the types that the VM itself is made of.
void installObjectType(Vm& vm);
void installTypeType(Vm& vm);
void installCallableTypes(Vm& vm);
void installGeneratorTypes(Vm& vm);
void installExceptionTypes(Vm& vm);
void installOSError(Vm& vm);
void installSyntaxError(Vm& vm);
void installDescriptorTypes(Vm& vm);
void installFrameType(Vm& vm);

} // namespace coroscope::vm
