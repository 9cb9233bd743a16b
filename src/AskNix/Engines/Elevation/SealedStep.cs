using System.Text.Json;
using AskNix.Errors;
using AskNix.Plans;
using Nix.Formats;
using Nix.Posix;

namespace AskNix.Engines.Elevation;

/// <summary>
/// One step of a confirmed plan, written down for a process that runs as root: data whose hash is told on the command line. Such a
/// process reads neither the sentence nor the person's environment.
/// </summary>
public static class SealedStep
{
    /// <summary>Writes a step down.</summary>
    /// <returns>The file and the hash of its bytes.</returns>
    public static (string File, string Hash) Write(PlanStep step, string engine, string directory)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new ElevatedStep(engine, step), ElevationJson.Default.ElevatedStep);
        var file = Path.Combine(directory, $"step-{Directory.GetFiles(directory, "step-*.json").Length + 1}.json");
        DurableFile.Create(file, bytes, mode: 0x180);
        return (file, HashOf(bytes));
    }

    /// <summary>Reads a step back.</summary>
    /// <exception cref="AskNixException">The file does not hold what was confirmed.</exception>
    public static ElevatedStep Read(string file, string hash)
    {
        // Read once: what is checked is what is used.
        var bytes = DurableFile.Read(file);
        if (HashOf(bytes) != hash || JsonSerializer.Deserialize(bytes, ElevationJson.Default.ElevatedStep) is not { } step)
            throw new AskNixException(ErrorCode.RefusedForSafety, $"{file} does not hold the step that was confirmed; nothing has been done.");
        return step;
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(Sha256.Hash(bytes));
}
