namespace AskNix.Tests.Understanding;

/// <summary>Files that are shipped in the form in which they are looked up, made of files that people edit.</summary>
internal static class ShippedFiles
{
    /// <summary>That a shipped file is what was made. ASK_NIX_ACCEPT=1 writes it anew.</summary>
    public static void ShouldHold(string file, byte[] made)
    {
        if (Environment.GetEnvironmentVariable("ASK_NIX_ACCEPT") is "1")
            File.WriteAllBytes(file, made);

        File.ReadAllBytes(file).AsSpan().SequenceEqual(made).ShouldBeTrue($"{Path.GetFileName(file)} is made of other files than there are: ASK_NIX_ACCEPT=1 writes it anew");
    }
}
