namespace AskNix.Planning.Status;

/// <summary>Where the machine's packages come from.</summary>
/// <param name="Kind"><c>channel</c> or <c>flake</c>.</param>
/// <param name="Name">The channel's name, or the reference of the flake's input; null where it is not known.</param>
/// <param name="Revision">The Git revision, where there is one.</param>
/// <param name="Date">Of a flake's input when that state was made, of a channel when it was last fetched anew.</param>
internal sealed record PackageSource(string Kind, string? Name, string? Revision, DateTimeOffset? Date);
