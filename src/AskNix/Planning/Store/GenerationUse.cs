using Nixos.Generations;

namespace AskNix.Planning.Store;

/// <summary>What a generation takes of the store.</summary>
/// <param name="Generation">Which.</param>
/// <param name="ExclusiveBytes">What only it holds, and would be freed with it.</param>
/// <param name="ClosureBytes">Everything it needs, shared with others or not.</param>
internal sealed record GenerationUse(SystemGeneration Generation, long ExclusiveBytes, long ClosureBytes);
