using Nix.Formats;

namespace AskNix.Tests.Formats;

public sealed class GitTreeHasherTests
{
    // As `git hash-object` and `git mktree` have them.
    [Theory]
    [InlineData("", "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")]
    [InlineData("hello\n", "ce013625030ba8dba906f756967f9e9ca394464a")]
    public void A_file_has_the_hash_of_its_blob(string content, string hash)
    {
        using var hasher = new GitTreeHasher(NixHashAlgorithm.Sha1);
        File(hasher, content);
        hasher.Result.ToString(NixHashFormat.Base16, withAlgorithm: false).ShouldBe(hash);
    }

    [Fact]
    public void An_empty_directory_has_the_hash_of_the_empty_tree()
    {
        using var hasher = new GitTreeHasher(NixHashAlgorithm.Sha1);
        hasher.BeginDirectory();
        hasher.EndDirectory();
        hasher.Result.ToString(NixHashFormat.Base16, withAlgorithm: false).ShouldBe("4b825dc642cb6eb9a060e54bf8d69288fbee4904");
    }

    [Fact]
    public void A_tree_that_is_not_complete_has_no_hash()
    {
        using var hasher = new GitTreeHasher(NixHashAlgorithm.Sha256);
        hasher.BeginDirectory();
        Should.Throw<InvalidOperationException>(() => hasher.Result);
        Should.Throw<ArgumentException>(() => new GitTreeHasher(NixHashAlgorithm.Md5));
    }

    private static void File(GitTreeHasher hasher, string content)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(content);
        hasher.BeginFile(isExecutable: false, bytes.Length);
        if (bytes.Length > 0)
            hasher.Content(bytes);
        hasher.EndFile();
    }
}
