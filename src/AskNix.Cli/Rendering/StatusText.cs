using AskNix.Cli.Terminals;
using AskNix.Events;

namespace AskNix.Cli.Rendering;

/// <summary>Counts in words.</summary>
internal static class StatusText
{
    public static string Of(BuildProgress build)
    {
        var failed = build.Failed > 0 ? $", {build.Failed} failed" : "";
        var current = build.Current is { } name ? $": {Printable.Line(name)}" : "";
        return $"built {build.Done} of {build.Expected}{failed}{current}";
    }

    public static string Of(DownloadProgress download) =>
        $"fetched {Sizes.Format(download.DoneBytes)} of {Sizes.Format(download.ExpectedBytes)} ({download.Done} of {download.Expected})";

    public static string Of(IndexProgress index) => index.Expected > 0 ? $"indexed {index.Done} of {index.Expected} packages" : $"indexed {index.Done} packages";
}
