using Nix.Posix;

namespace AskNix.Tests.Posix;

public sealed class DurableLinkTests : IDisposable
{
    private readonly ScratchDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_link_is_made_switched_and_read()
    {
        DurableLink.Replace(_folder["system"], "system-1-link");
        DurableLink.Replace(_folder["system"], "system-2-link");

        DurableLink.ReadLink(_folder["system"]).ShouldBe("system-2-link");
        _folder.Names.ShouldBe(["system"]);
    }

    [Fact]
    public void A_new_link_takes_only_a_free_name()
    {
        DurableLink.CreateLink(_folder["a"], "x");

        Should.Throw<PosixException>(() => DurableLink.CreateLink(_folder["a"], "y")).Errno.ShouldBe(Errno.Exists);
        DurableLink.ReadLink(_folder["a"]).ShouldBe("x");
    }

    [Fact]
    public void What_is_no_link_reads_as_nothing()
    {
        DurableLink.ReadLink(_folder["missing"]).ShouldBeNull();
        DurableLink.ReadLink(_folder.File("file", "")).ShouldBeNull();
        DurableLink.ReadLink(_folder["file/below"]).ShouldBeNull();
    }

    [Fact]
    public void A_folder_is_not_replaced_by_a_link_and_nothing_is_left_beside_it()
    {
        Directory.CreateDirectory(_folder["folder"]);

        Should.Throw<PosixException>(() => DurableLink.Replace(_folder["folder"], "x")).Errno.ShouldBe(Errno.IsADirectory);
        _folder.Names.ShouldBe(["folder"]);
    }

    [Fact]
    public async Task A_reader_always_finds_the_link_while_it_is_switched()
    {
        var link = _folder["system"];
        DurableLink.Replace(link, "0");
        using var done = new CancellationTokenSource();
        var reader = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
                DurableLink.ReadLink(link).ShouldNotBeNull();
        });

        for (var i = 0; i < 200; i++)
            DurableLink.Replace(link, $"{i}");
        await done.CancelAsync();

        await reader;
    }
}
