namespace AskNix.Planning.Configurations;

/// <summary>Store paths of outputs other than the first end in the output's name: <c>git-2.51-man</c> is version 2.51.</summary>
internal static class OutputSuffix
{
    private static readonly string[] s_outputs = ["-bin", "-dev", "-doc", "-info", "-lib", "-man", "-out", "-devdoc", "-terminfo"];

    public static string Remove(string version) =>
        s_outputs.FirstOrDefault(suffix => version.EndsWith(suffix, StringComparison.Ordinal)) is { } found ? version[..^found.Length] : version;
}
