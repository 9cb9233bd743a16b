using System.Collections.Immutable;

namespace AskNix.Cli.Arguments;

/// <summary>One option of <see cref="OptionTable"/>.</summary>
/// <param name="Name">With its dashes.</param>
/// <param name="Letter">The letter of its short form; null for none.</param>
/// <param name="Value">What its value is called in the help; null for a switch.</param>
/// <param name="Allowed">The values there are; empty where any text will do.</param>
/// <param name="Apply">The options with this one set to a value that is allowed; a switch gets an empty one.</param>
internal sealed record OptionDefinition(
    string Name,
    char? Letter,
    string? Value,
    ImmutableArray<string> Allowed,
    string Meaning,
    Func<CliOptions, string, CliOptions> Apply);
