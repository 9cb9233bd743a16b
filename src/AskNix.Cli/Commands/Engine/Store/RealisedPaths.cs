using System.Globalization;
using Nix.Formats;
using Nix.Posix;
using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Prints what was realised, and makes the roots of --add-root: the links are then what is printed.</summary>
internal sealed class RealisedPaths(StoreCall call)
{
    private int _rootNumber;
    private bool _hasWarned;

    public async Task PrintAsync(IEnumerable<DerivedPath> wanted, CancellationToken cancellation)
    {
        foreach (var path in wanted)
        {
            List<string> printed = path.Outputs is null
                ? [await KeepAsync(path.Path, Numbered(call.Arguments.Root), cancellation)]
                : await OutputsAsync(path, path.Outputs, cancellation);
            if (call.Arguments.HasNoOutput)
                continue;
            foreach (var line in printed.Order(StringComparer.Ordinal))
                call.Line(line);
        }
    }

    private async Task<List<string>> OutputsAsync(DerivedPath path, IReadOnlyList<string> named, CancellationToken cancellation)
    {
        var outputs = await call.Store.OutputsAsync(path.Path, cancellation);
        var root = Numbered(call.Arguments.Root);
        List<string> printed = [];
        foreach (var name in named.Count > 0 ? named : [.. outputs.Keys.Order(StringComparer.Ordinal)])
        {
            if (outputs.GetValueOrDefault(name) is not { } output)
                throw new StoreCallException($"derivation '{path.Path}' does not have an output named '{name}'");
            printed.Add(await KeepAsync(output, root is null || name == "out" ? root : $"{root}-{name}", cancellation));
        }
        return printed;
    }

    private async Task<string> KeepAsync(string path, string? root, CancellationToken cancellation)
    {
        if (root is null)
        {
            if (!_hasWarned)
                call.Say("warning: you did not specify '--add-root'; the result might be removed by the garbage collector");
            _hasWarned = true;
            return path;
        }
        if (StorePath.TryParsePrefix(root, call.Store.StoreDirectory, out _, out _))
            throw new StoreCallException($"creating a garbage collector root ({root}) in the Nix store is forbidden (are you running nix-build inside the store?)");
        if (FileStatus.TryOf(root, followLinks: false) is not null
            && !StorePath.TryParsePrefix(DurableLink.ReadLink(root), call.Store.StoreDirectory, out _, out _))
        {
            throw new StoreCallException($"cannot create symlink '{root}'; already exists");
        }
        DurableLink.Replace(root, path);
        await call.Store.AddIndirectRootAsync(root, cancellation);
        return root;
    }

    /// <summary>The second and further ones have their number behind their name.</summary>
    private string? Numbered(string? root) =>
        root is null ? null : ++_rootNumber > 1 ? $"{root}-{_rootNumber.ToString(CultureInfo.InvariantCulture)}" : root;
}
