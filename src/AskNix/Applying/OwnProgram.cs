using System.Collections.Immutable;

namespace AskNix.Applying;

/// <summary>How this program is started again, for work that outlives it or needs root.</summary>
/// <param name="Command">Program first, absolute; with the runtime in front where it is not native.</param>
public sealed record OwnProgram(ImmutableArray<string> Command);
