using System.Runtime.InteropServices;

namespace Nix.Syntax.Parsing;

/// <summary>What remains to be done once the part at hand has been parsed.</summary>
/// <param name="Step">The continuation.</param>
/// <param name="Minimum">For operators: the lowest precedence that may follow here.</param>
/// <param name="Last">For operators: the precedence of the operator just parsed if it does not associate, else 0.</param>
/// <param name="Mark">Where the node that this continues begins, in the builder's terms.</param>
/// <param name="Depth">How many expressions it stands in.</param>
/// <param name="Opener">Index of the token that opened the construct, for messages.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct Frame(Step Step, byte Minimum, byte Last, int Mark, int Depth, int Opener);
