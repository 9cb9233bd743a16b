using AskNix.Errors;

namespace AskNix.Cli.Arguments;

/// <summary>What <see cref="OptionReader"/> found at a place of the line.</summary>
/// <param name="Count">How many arguments the option takes up; 0 where none stands there.</param>
/// <param name="Options">With the option applied.</param>
/// <param name="Problem">Why the option cannot be taken, though it is one of ours.</param>
internal readonly record struct OptionReading(int Count, CliOptions Options, Problem? Problem = null);
