using System.Collections.Immutable;

namespace AskNix.Planning.Store;

/// <summary>What uses the disk.</summary>
/// <param name="Total">The store.</param>
/// <param name="Dead">What of it nothing needs.</param>
/// <param name="Disk">The disk it is on.</param>
/// <param name="Generations">Newest first.</param>
/// <param name="Largest">The largest packages of the current system.</param>
internal sealed record StoreUse(
    StoreAmount Total, StoreAmount Dead, DiskSpace Disk, ImmutableArray<GenerationUse> Generations, ImmutableArray<(PackageName Package, long Bytes)> Largest);
