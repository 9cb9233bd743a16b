using AskNix.Cli.Terminals;
using AskNix.Events;

namespace AskNix.Cli.Rendering;

/// <summary>Counts in words.</summary>
internal static class StatusText
{
    public static string Of(BuildProgress build)
    {
        var failed = build.Failed > 0 ? $", {build.Failed} failed" : "";
        var current = build.Current is { } name ? $": {Printable.Line(Name(name))}" : "";
        return $"built {build.Done} of {build.Expected}{failed}{current}";
    }

    public static string Of(DownloadProgress download) =>
        $"fetched {Sizes.Format(download.DoneBytes)} of {Sizes.Format(download.ExpectedBytes)} ({download.Done} of {download.Expected})";

    public static string Of(IndexProgress index) => index.Expected > 0 ? $"indexed {index.Done} of {index.Expected} packages" : $"indexed {index.Done} packages";

    // Of a store path only the name tells a person something.
    private static string Name(string derivation)
    {
        const int HashAndDash = 33;
        var name = derivation[(derivation.LastIndexOf('/') + 1)..];
        if (derivation.StartsWith('/') && name.Length > HashAndDash && name[HashAndDash - 1] == '-')
            name = name[HashAndDash..];
        return name.EndsWith(".drv", StringComparison.Ordinal) ? name[..^4] : name;
    }
}
