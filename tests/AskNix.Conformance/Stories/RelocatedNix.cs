namespace AskNix.Conformance.Stories;

/// <summary>What a Nix that stands elsewhere than where it was built for has to be told: the file <c>env</c> beside its programs.</summary>
internal static class RelocatedNix
{
    public static IEnumerable<KeyValuePair<string, string?>> Variables(RealNix nix)
    {
        var file = Path.Combine(Path.GetDirectoryName(nix.BinDirectory)!, "env");
        return !File.Exists(file)
            ? []
            : from line in File.ReadAllLines(file)
              let sign = line.IndexOf('=', StringComparison.Ordinal)
              where sign > 0
              select KeyValuePair.Create<string, string?>(line[..sign], line[(sign + 1)..]);
    }
}
