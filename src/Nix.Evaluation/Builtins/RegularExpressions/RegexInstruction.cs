using System.Runtime.InteropServices;

namespace Nix.Evaluation.Builtins.RegularExpressions;

/// <summary>One instruction.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="First">Where it goes on; for Take the number of the class, for Save that of the place.</param>
/// <param name="Second">Where else it goes on.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct RegexInstruction(RegexOperation Operation, int First = 0, int Second = 0);
