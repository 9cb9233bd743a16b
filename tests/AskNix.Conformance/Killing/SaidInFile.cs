namespace AskNix.Conformance.Killing;

/// <summary>A file that takes what a program prints, so that it can be read when the program did not do what it should.</summary>
internal sealed class SaidInFile : IDisposable
{
    public string Path { get; } = System.IO.Path.GetTempFileName();

    public override string ToString() => File.ReadAllText(Path);

    public void Dispose() => File.Delete(Path);
}
