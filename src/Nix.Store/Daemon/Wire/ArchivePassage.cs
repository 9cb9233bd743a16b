namespace Nix.Store.Daemon;

/// <summary>
/// Passes one archive (NAR) on from the wire. Nothing on the wire says how long it is: its end is where its outermost parenthesis closes.
/// What is in it is for its reader to check; here only its tokens are told apart.
/// </summary>
internal static class ArchivePassage
{
    /// <exception cref="DaemonProtocolException">It is no archive.</exception>
    internal static async Task CopyAsync(WireReader from, Stream target)
    {
        var writer = new WireWriter();
        if (await TokenAsync() != "nix-archive-1")
            throw new DaemonProtocolException("what should be an archive does not begin as one");
        var depth = 0;
        do
        {
            switch (await TokenAsync())
            {
                case "(":
                    depth++;
                    break;
                case ")":
                    depth--;
                    break;
                case "contents" or "target" or "name":
                    await from.CopyTextAsync(target);
                    break;
                case "type" or "regular" or "symlink" or "directory" or "executable" or "" or "entry" or "node":
                    break;
                case var other:
                    throw new DaemonProtocolException($"an archive holds '{(other.Length > 40 ? other[..40] : other)}' where one of its words should be");
            }
        }
        while (depth > 0);

        async ValueTask<string> TokenAsync()
        {
            from.BeginAnswer();
            var token = await from.ReadTextAsync();
            writer.Clear();
            writer.Text(token);
            await target.WriteAsync(writer.Written);
            return token;
        }
    }
}
