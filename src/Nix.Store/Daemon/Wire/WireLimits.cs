namespace Nix.Store.Daemon;

/// <summary>What is taken from the other side of a connection at most, so that a broken or hostile one cannot fill the memory. In bytes.</summary>
/// <param name="Text">One text: a path, a line, a message of an error.</param>
/// <param name="Answer">One answer or one message of the log, all its parts together. Archives are passed on, not kept, and do not count.</param>
public sealed record WireLimits(int Text = 16 << 20, long Answer = 256L << 20);
