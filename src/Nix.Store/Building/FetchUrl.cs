using Nix.Store.Daemon;

namespace Nix.Store.Building;

/// <summary><c>builtin:fetchurl</c>: one file, or the tree of an archive (src/libstore/builtins/fetchurl.cc).</summary>
internal sealed class FetchUrl(BuildSettings settings)
{
    internal async Task RunAsync(BuiltinAttributes attributes, CancellationToken cancellation)
    {
        // Its hash is all that says that it is the right thing.
        if (!attributes.IsFixedOrImpure)
            throw new BuildException(BuildStatus.MiscellaneousFailure, "'builtin:fetchurl' must be a fixed-output or impure derivation");
        var url = attributes.Text("url");
        var output = attributes.RealOutput;
        if (attributes.TryText("unpack") is "1")
        {
            using var fetched = BuildDirectory.Create(settings.BuildDir, "fetched");
            var file = $"{fetched.Path}/file";
            await FetchAsync(url, file, cancellation);
            await using var archive = Decompression.Open(file, url, settings.SearchPath);
            await TreeRestore.ReadAsync(archive, output, cancellation);
        }
        else
        {
            await FetchAsync(url, output, cancellation);
        }
        if (attributes.TryText("executable") is "1")
            File.SetUnixFileMode(output, File.GetUnixFileMode(output) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    /// <exception cref="HttpRequestException">It cannot be had.</exception>
    private static async Task FetchAsync(string url, string target, CancellationToken cancellation)
    {
        await using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsFile)
        {
            await using var source = new FileStream(address.LocalPath, FileMode.Open, FileAccess.Read);
            await source.CopyToAsync(file, cancellation);
            return;
        }
        if (address?.Scheme is not ("http" or "https"))
            throw new BuildException(BuildStatus.MiscellaneousFailure, $"'{url}' is no address that can be fetched here");
        using var client = new HttpClient();
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
        response.EnsureSuccessStatusCode();
        await response.Content.CopyToAsync(file, cancellation);
    }
}
