using Nix.Posix;

namespace AskNix.Tests.Posix;

public sealed class DurableFileTests : IDisposable
{
    private readonly ScratchDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_replaced_file_holds_the_new_text_and_nothing_is_left_beside_it()
    {
        var path = _folder.File("configuration.nix", "old");

        DurableFile.Replace(path, "new text"u8).ShouldBe(ReplaceOutcome.Renamed);

        File.ReadAllText(path).ShouldBe("new text");
        _folder.Names.ShouldBe(["configuration.nix"]);
    }

    [Fact]
    public void A_replaced_file_can_become_empty() =>
        DurableFile.Replace(_folder.File("a", "old"), []).ShouldBe(ReplaceOutcome.Renamed);

    [Fact]
    public void A_link_to_the_file_stays_a_link()
    {
        Directory.CreateDirectory(_folder["dotfiles"]);
        _folder.File("dotfiles/home.nix", "old");
        var link = _folder.Link("home.nix", "dotfiles/home.nix");
        var second = _folder.Link("second.nix", "home.nix");

        DurableFile.Replace(second, "new"u8);

        DurableLink.ReadLink(link).ShouldBe("dotfiles/home.nix");
        DurableLink.ReadLink(second).ShouldBe("home.nix");
        File.ReadAllText(_folder["dotfiles/home.nix"]).ShouldBe("new");
    }

    [Fact]
    public void Mode_owner_and_user_attributes_stay()
    {
        var path = _folder.File("a", "old");
        using (var file = Libc.Open(path, OpenFlags.ReadWrite))
        {
            Libc.ChangeMode(file, 0x1a0).ShouldBe(0);
            if (User.Current.IsRoot)
                Libc.ChangeOwner(file, 1234, 4321).ShouldBe(0);
            Attributes.Set(file, "user.note", "kept"u8).ShouldBeTrue();
        }

        DurableFile.Replace(path, "new"u8).ShouldBe(ReplaceOutcome.Renamed);

        var status = FileStatus.Of(path);
        status.Mode.ShouldBe(0x1a0u);
        status.UserId.ShouldBe(User.Current.IsRoot ? 1234u : User.Current.Id);
        using var replaced = Libc.Open(path, OpenFlags.ReadOnly);
        Attributes.Get(replaced, "user.note").ShouldBe("kept"u8.ToArray());
    }

    [Fact]
    public void The_access_list_stays()
    {
        // Version 2; owner rw, user 1234 rw, group r, mask rw, others none (struct posix_acl_xattr_entry: tag, rights, id).
        byte[] list = [2, 0, 0, 0, .. Entry(1, 6, -1), .. Entry(2, 6, 1234), .. Entry(4, 4, -1), .. Entry(16, 6, -1), .. Entry(32, 0, -1)];
        var path = _folder.File("a", "old");
        using (var file = Libc.Open(path, OpenFlags.ReadWrite))
            Attributes.Set(file, "system.posix_acl_access", list).ShouldBeTrue();

        DurableFile.Replace(path, "new"u8).ShouldBe(ReplaceOutcome.Renamed);

        using var replaced = Libc.Open(path, OpenFlags.ReadOnly);
        Attributes.Get(replaced, "system.posix_acl_access").ShouldBe(list);

        static byte[] Entry(short tag, short rights, int id) =>
            [.. BitConverter.GetBytes(tag), .. BitConverter.GetBytes(rights), .. BitConverter.GetBytes(id)];
    }

    [Fact]
    public void A_file_with_two_names_is_rewritten_in_place_and_keeps_both()
    {
        var path = _folder.File("a", "a much longer old text");
        using (var directory = ContainingDirectory.Of(path))
            Libc.LinkAt(Libc.AtCurrentDirectory, path, directory.Handle, "b", 0).ShouldBe(0);

        DurableFile.Replace(path, "new"u8).ShouldBe(ReplaceOutcome.RewrittenInPlace);

        File.ReadAllText(_folder["b"]).ShouldBe("new");
        Should.Throw<PosixException>(() => DurableFile.Replace(path, "x"u8, new ReplaceOptions { AllowInPlace = false }))
            .Errno.ShouldBe(Errno.Busy);
    }

    [Fact]
    public void A_file_changed_by_someone_else_is_not_replaced()
    {
        var path = _folder.File("a", "theirs");

        var exception = Should.Throw<FileChangedException>(
            () => DurableFile.Replace(path, "ours"u8, new ReplaceOptions { ExpectedText = "as planned"u8.ToArray() }));

        exception.Advice.ShouldNotBeEmpty();
        File.ReadAllText(path).ShouldBe("theirs");
        _folder.Names.ShouldBe(["a"]);
        DurableFile.Replace(path, "ours"u8, new ReplaceOptions { ExpectedText = "theirs"u8.ToArray() });
    }

    [Fact]
    public void What_is_no_file_is_not_replaced()
    {
        Should.Throw<PosixException>(() => DurableFile.Replace(_folder["missing"], "x"u8)).Errno.ShouldBe(Errno.NoSuchFile);
        Should.Throw<PosixException>(() => DurableFile.Replace(_folder.Path, "x"u8)).Errno.ShouldBe(Errno.IsADirectory);
        Should.Throw<PosixException>(() => DurableFile.Replace(_folder.Link("circle", "circle"), "x"u8)).Errno.ShouldBe(Errno.TooManyLinks);
    }

    [Fact]
    public void A_new_file_takes_only_a_free_name()
    {
        DurableFile.Create(_folder["a"], "text"u8, 0x180);

        FileStatus.Of(_folder["a"]).Mode.ShouldBe(0x180u);
        Should.Throw<PosixException>(() => DurableFile.Create(_folder["a"], "other"u8)).Errno.ShouldBe(Errno.Exists);
        DurableFile.Read(_folder["a"]).ShouldBe("text"u8.ToArray());
        _folder.Names.ShouldBe(["a"]);
    }

    [Fact]
    public void Removing_says_whether_there_was_anything()
    {
        DurableFile.Remove(_folder.File("a", "")).ShouldBeTrue();
        DurableFile.Remove(_folder["a"]).ShouldBeFalse();
    }

    [Fact]
    public void Cleaning_up_takes_only_leftovers_of_dead_processes()
    {
        _folder.File(".ask-nix-0123abcd.tmp", "left by a killed process");
        _folder.Link(".ask-nix-0123abce.tmp", "system-3-link");
        var inUse = _folder.File(".ask-nix-0123abcf.tmp", "being written");
        string[] foreign = [".ask-nix-0123abcd.tmp.bak", ".ask-nix-xyz.tmp", ".ask-nix-0123ABCD.tmp", "configuration.nix"];
        foreach (var name in foreign)
            _folder.File(name, "");
        Directory.CreateDirectory(_folder[".ask-nix-01234567.tmp"]);
        using var writer = LockableFile.Open(inUse);
        writer.TryLock(LockKind.Exclusive).ShouldBeTrue();

        var removed = DurableFile.CleanUpLeftovers(_folder.Path);

        removed.Order().ShouldBe([_folder[".ask-nix-0123abcd.tmp"], _folder[".ask-nix-0123abce.tmp"]]);
        _folder.Names.Count.ShouldBe(foreign.Length + 2);
        DurableFile.CleanUpLeftovers(_folder["missing"]).ShouldBeEmpty();
    }

    [Fact]
    public void Every_temporary_name_is_recognised_as_ours()
    {
        for (var i = 0; i < 1000; i++)
            TemporaryName.IsOurs(TemporaryName.Next()).ShouldBeTrue();
    }
}
