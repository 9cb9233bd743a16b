using System.Text;
using Nix.Syntax.Ast;

namespace AskNix.Conformance.Syntax;

/// <summary>Our reading of files beside real Nix's: which of them are programs, and their normal forms.</summary>
internal sealed class Comparison
{
    private readonly string home;
    private readonly NixParser nix;

    public Comparison(PrivateStore store)
    {
        nix = new NixParser(store);
        home = store["home"];
    }

    public int Accepted { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>The files that differ, each with how, and the first bytes of its text.</summary>
    public List<string> Differences { get; } = [];

    public void Add(IReadOnlyList<string> files)
    {
        var ours = new Dictionary<string, byte[]?>(StringComparer.Ordinal);
        var check = new ProgramCheck();
        foreach (var file in files)
        {
            var (program, _) = check.Check(File.ReadAllBytes(file));
            ours[file] = program is null ? null : NormalForm.Print(program, Path.GetDirectoryName(file)!, home).ToArray();
        }

        var theirs = nix.Parse(files, file => ours[file] is not null);
        foreach (var file in files)
            Add(file, ours[file], theirs[file]);
    }

    private void Add(string file, byte[]? ours, byte[]? theirs)
    {
        if (theirs is null)
            Rejected++;
        else
            Accepted++;
        if (ours is null != theirs is null)
            Differences.Add($"{file}: {(theirs is null ? "only Nix rejects it" : "only we reject it")}: {Beginning(File.ReadAllBytes(file))}");
        else if (ours is not null && !ours.AsSpan().SequenceEqual(theirs))
            Differences.Add($"{file}: prints as {Beginning(ours)}, with Nix as {Beginning(theirs!)}");
    }

    private static string Beginning(byte[] text) => Encoding.UTF8.GetString(text.AsSpan(0, Math.Min(text.Length, 400)));
}
