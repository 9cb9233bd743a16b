using AskNix.Conformance.Stories;

namespace AskNix.Conformance.Killing;

/// <summary>Processes that a killed program has left behind: builds, and activations that are meant to survive.</summary>
internal static class Survivors
{
    /// <summary>Waits until none works on this home any more.</summary>
    public static Task WaitForAsync(DemoHome home) => Patience.WithAsync("processes left behind", async limit =>
    {
        while (Any(home.Root))
            await Task.Delay(TimeSpan.FromMilliseconds(10), limit);
        return true;
    });

    private static bool Any(string root) => Directory.EnumerateDirectories("/proc")
        .Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]))
        .Any(folder => Works(folder, root));

    // All that is started for a home has a folder of it in its environment.
    private static bool Works(string process, string root)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "environ")).Contains(root + "/", StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
