using AskNix.Tests.Features;
using AskNix.Training.Learning;

namespace AskNix.Tests.Understanding;

/// <summary>What is shipped of what people ask for features and topics with.</summary>
internal static class AskedFiles
{
    /// <summary>That a shipped file is what was made of the features' or the topics' own files. ASK_NIX_ACCEPT=1 writes it anew.</summary>
    public static void ShouldHold(string file, byte[] made)
    {
        var shipped = Path.Combine(AskedCompiler.Folder(CaseFiles.Repository), file);
        if (Environment.GetEnvironmentVariable("ASK_NIX_ACCEPT") is "1")
            File.WriteAllBytes(shipped, made);

        File.ReadAllBytes(shipped).AsSpan().SequenceEqual(made).ShouldBeTrue($"{file} is of other features or topics: ASK_NIX_ACCEPT=1 writes it anew");
    }
}
