namespace AskNix.Doctor;

/// <summary>A check with what it found.</summary>
/// <param name="Name">Contract name of the check, such as <c>nix</c>.</param>
public sealed record CheckResult(string Name, Finding Finding);
