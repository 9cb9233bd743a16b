using AskNix.Tests.Features;
using Nix.Formats;
using Nix.Posix;
using Nix.Store;

namespace AskNix.Tests.Formats;

/// <summary>The files of tests/cases/nar: archives that are accepted, and archives that are refused with a reason.</summary>
public sealed class NarCases
{
    public static TheoryData<string> Names => [.. CaseFiles.Files("nar", "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_archive_is_taken_as_its_case_says(string name)
    {
        var (refusal, archive) = Case(name);
        var output = new MemoryStream();
        var writer = new NarWriter(output);
        if (refusal is not null)
        {
            Should.Throw<NarException>(() => NarReader.Read(archive, writer)).Message.ShouldContain(refusal);
            return;
        }
        NarReader.Read(archive, writer);
        writer.Finish();
        output.ToArray().ShouldBe(archive);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_taken_the_same_way_byte_by_byte(string name)
    {
        var (refusal, archive) = Case(name);
        var parser = new NarParser();
        var failure = Record.Exception(() =>
        {
            for (var i = 0; i < archive.Length; i++)
            {
                parser.BytesToCome.ShouldBeGreaterThan(0);
                var rest = (ReadOnlySpan<byte>)archive.AsSpan(i, 1);
                while (parser.Read(ref rest).Kind is not (NarEventKind.MoreNeeded or NarEventKind.End))
                {
                }
                rest.Length.ShouldBe(0);
            }
            parser.End();
        });
        if (refusal is null)
            failure.ShouldBeNull();
        else
            failure.ShouldBeOfType<NarException>().Message.ShouldBe(Should.Throw<NarException>(() => NarReader.Read(archive, new NarWriter(Stream.Null))).Message);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_it_is_nothing_is_written_beside_the_destination(string name)
    {
        var (refusal, archive) = Case(name);
        var folder = Directory.CreateTempSubdirectory("ask-nix-nar-").FullName;
        try
        {
            var restored = Path.Combine(folder, "in", "tree");
            Directory.CreateDirectory(Path.GetDirectoryName(restored)!);
            var failure = Record.Exception(() => TreeRestore.Read(new MemoryStream(archive), restored));
            Directory.GetFileSystemEntries(folder).ShouldBe([Path.Combine(folder, "in")]);
            Directory.GetFileSystemEntries(Path.Combine(folder, "in")).ShouldBeSubsetOf([restored]);
            if (refusal is not null)
            {
                failure.ShouldBeOfType<NarException>();
                return;
            }
            failure.ShouldBeNull();
            var dumped = new MemoryStream();
            TreeDump.Write(restored, dumped);
            dumped.ToArray().ShouldBe(archive);
        }
        finally
        {
            Remove(folder);
        }
    }

    private static NarNotation Case(string name) => NarNotation.Read(CaseFiles.Files("nar", $"{name}.txt").Single());

    /// <summary>By rm, since .NET cannot remove names that are no UTF-8.</summary>
    private static void Remove(string folder)
    {
        var command = new ChildCommand { Program = "/bin/rm", Arguments = ["-rf", "--", folder], Environment = ChildEnvironment.Scrubbed() };
        Task.Run(() => ChildProcess.RunAsync(command)).GetAwaiter().GetResult().Exit.Succeeded.ShouldBeTrue();
    }
}
