using System.Runtime.InteropServices;

namespace Nix.Evaluation.Errors;

/// <summary>A frame as it was met while an error passed, with the number of calls around it.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct RecordedFrame(int Depth, TraceFrame Frame);
