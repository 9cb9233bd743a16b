namespace Nix.Store;

/// <summary>
/// What a profile of nix-env consists of, as its file manifest.nix has it. That file is an expression that Nix evaluates; all Nix itself writes into it
/// are values as they are printed, and as such it is read: nothing is evaluated.
/// </summary>
/// <param name="Elements">What is installed, in the order it was written in.</param>
public sealed record UserEnvironment(IReadOnlyList<UserEnvironmentElement> Elements)
{
    /// <exception cref="ProfileException">It is no such file, or holds more than values.</exception>
    public static UserEnvironment Parse(ReadOnlySpan<byte> text)
    {
        if (PrintedValue.Parse(text) is not IReadOnlyList<object?> elements)
            throw Malformed("it is no list");
        return new UserEnvironment([.. elements.Select(Read)]);
    }

    /// <summary>What it shows, for <see cref="ProfileLinks"/>: each output with its package's priority (corepkgs' buildenv.nix).</summary>
    public IEnumerable<ProfilePackage> Packages => Elements.SelectMany(element =>
        element.Outputs.Select(output => new ProfilePackage(output.Path, element.IsActive, element.Priority)));

    internal static ProfileException Malformed(string reason) =>
        new($"The profile's manifest.nix cannot be read: {reason}", "Switch to an earlier generation of the profile.");

    private static UserEnvironmentElement Read(object? value)
    {
        if (value is not IReadOnlyDictionary<string, object?> element)
            throw Malformed("an element is no set");
        var meta = element.GetValueOrDefault("meta") as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>(StringComparer.Ordinal);
        var outputs = element.GetValueOrDefault("outputs") as IReadOnlyList<object?> ?? throw Malformed("an element has no outputs");
        return new UserEnvironmentElement(
            Text(element, "name") ?? throw Malformed("an element has no name"),
            Text(element, "system"),
            Text(element, "drvPath"),
            Text(element, "outPath"),
            [.. outputs.Select(output => Output(element, output))],
            // Both may be written as texts (DrvInfo::queryMetaInt in src/libexpr/get-drvs.cc); the environment's builder takes any word but false for true.
            meta.GetValueOrDefault("active") is not (false or "false"),
            meta.GetValueOrDefault("priority") switch
            {
                long number and >= int.MinValue and <= int.MaxValue => (int)number,
                string text when int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
                null => ProfilePackage.UsualPriority,
                _ => throw Malformed($"the priority of '{Text(element, "name")}' is no number"),
            },
            meta);
    }

    private static (string Name, string Path) Output(IReadOnlyDictionary<string, object?> element, object? name) =>
        name is string text && element.GetValueOrDefault(text) is IReadOnlyDictionary<string, object?> output && Text(output, "outPath") is { } path
            ? (text, path)
            : throw Malformed($"the output '{name}' has no path");

    private static string? Text(IReadOnlyDictionary<string, object?> set, string name) => set.GetValueOrDefault(name) as string;
}
