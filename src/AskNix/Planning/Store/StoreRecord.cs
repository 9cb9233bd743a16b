using System.Collections.Immutable;

namespace AskNix.Planning.Store;

/// <summary>What the store records of one path.</summary>
/// <param name="Path">The whole path.</param>
/// <param name="Bytes">The size of its archive; 0 where not recorded.</param>
/// <param name="References">The paths it refers to; itself may be among them.</param>
public sealed record StoreRecord(string Path, long Bytes, ImmutableArray<string> References);
