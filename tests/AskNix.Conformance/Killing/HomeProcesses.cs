using System.Globalization;
using System.Text;
using Nix.Posix;

namespace AskNix.Conformance.Killing;

/// <summary>Processes that work on a machine: its folder is in their environment, whoever started them.</summary>
internal static class HomeProcesses
{
    public static bool Any(string root) => Of(root).Any();

    public static IEnumerable<int> Of(string root)
    {
        var wanted = Encoding.UTF8.GetBytes(root + "/");
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var process)
                && Read(folder + "/environ").AsSpan().IndexOf(wanted) >= 0)
            {
                yield return process;
            }
        }
    }

    /// <summary>Kills all of them, without asking in which order.</summary>
    public static async Task KillAllAsync(string root)
    {
        string[] processes = [.. Of(root).Select(process => process.ToString(CultureInfo.InvariantCulture))];
        if (processes.Length == 0)
            return;
        var kill = new ChildCommand
        {
            Program = ProgramLookup.Find("kill", "/usr/bin:/bin"),
            Arguments = ["-9", .. processes],
            Environment = ChildEnvironment.Scrubbed(),
        };
        // It fails where one of them has ended meanwhile.
        await ChildProcess.RunAsync(kill);
    }

    private static byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception ended) when (ended is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
