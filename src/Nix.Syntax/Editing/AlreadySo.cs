namespace Nix.Syntax.Editing;

/// <summary>The file already says what was wished; nothing changes.</summary>
/// <param name="Reason">Where it says so.</param>
public sealed record AlreadySo(string Reason) : EditResult;
