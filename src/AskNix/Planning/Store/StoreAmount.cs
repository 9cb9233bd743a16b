namespace AskNix.Planning.Store;

/// <summary>Some of the store.</summary>
/// <param name="Paths">How many paths.</param>
/// <param name="Bytes">The sizes of their archives; on disk it is less where equal files are linked, more by the rounding to blocks.</param>
public sealed record StoreAmount(int Paths, long Bytes);
