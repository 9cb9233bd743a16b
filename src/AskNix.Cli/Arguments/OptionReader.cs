using AskNix.Errors;

namespace AskNix.Cli.Arguments;

/// <summary>Reads one option: <c>--name</c>, <c>--name value</c>, <c>--name=value</c>, or letters as in <c>-ny</c>.</summary>
internal static class OptionReader
{
    public static OptionReading Read(ReadOnlySpan<string> arguments, CliOptions options)
    {
        var argument = arguments[0];
        if (argument.StartsWith("--", StringComparison.Ordinal))
            return ReadNamed(arguments, options);
        if (argument.Length > 1 && argument[0] == '-' && argument.AsSpan(1).IndexOfAnyExcept("nyh") < 0)
            return new OptionReading(1, argument.Skip(1).Aggregate(options, (set, letter) => OptionTable.Find(letter)!.Apply(set, "")));
        return new OptionReading(0, options);
    }

    private static OptionReading ReadNamed(ReadOnlySpan<string> arguments, CliOptions options)
    {
        var (name, value) = Split(arguments[0]);
        if (OptionTable.Find(name) is not { } definition)
            return new OptionReading(0, options);
        if (definition.Value is null)
        {
            return value is null
                ? new OptionReading(1, definition.Apply(options, ""))
                : Wrong(1, $"{name} takes no value.", $"Write {name} alone.");
        }

        var count = value is null ? 2 : 1;
        if (value is null && arguments.Length < 2)
            return Wrong(1, $"{name} needs a value.", Expected(definition));
        value ??= arguments[1];
        var fits = definition.Allowed.IsEmpty ? value.Length > 0 : definition.Allowed.Contains(value);
        return fits
            ? new OptionReading(count, definition.Apply(options, value))
            : Wrong(count, $"{name} does not take \"{value}\".", Expected(definition));

        OptionReading Wrong(int taken, string message, string advice) =>
            new(taken, options, new Problem(ErrorCode.BadUsage, message, advice));
    }

    private static (string Name, string? Value) Split(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (argument, null) : (argument[..equals], argument[(equals + 1)..]);
    }

    private static string Expected(OptionDefinition definition) => definition.Allowed.IsEmpty
        ? $"Write {definition.Name} {definition.Value}."
        : $"Allowed values: {string.Join(", ", definition.Allowed)}.";
}
