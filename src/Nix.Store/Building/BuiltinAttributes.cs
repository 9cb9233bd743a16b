using System.Text;
using Nix.Formats;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace Nix.Store.Building;

/// <summary>What a builtin builder is told, and where that really is.</summary>
internal sealed class BuiltinAttributes(BuildPlan plan, LocalStore store)
{
    internal bool IsFixedOrImpure => plan.Attributes.IsFixed || plan.Attributes.IsImpure;

    /// <summary>Where <c>out</c> is made.</summary>
    internal string RealOutput => store.RealPathOf(plan.Outputs.First(output => output.Name is "out").MadeAt.In(store.StoreDir));

    /// <exception cref="BuildException">There is none of that name.</exception>
    internal string Text(string name) => TryText(name)
        ?? throw new BuildException(BuildStatus.MiscellaneousFailure, $"attribute '{name}' missing");

    internal string? TryText(string name) => plan.Derivation.Environment.TryGetValue(ByteString.Of(name), out var value)
        ? Encoding.UTF8.GetString(plan.Rewriter.Rewrite(value))
        : null;

    /// <summary>Where a store path's files are.</summary>
    internal string Real(string path) => path.StartsWith(store.StoreDir + "/", StringComparison.Ordinal) ? store.RealPathOf(path) : path;

    /// <summary>What a file of a store object is called by its path.</summary>
    internal string Seen(string real) => real.StartsWith(store.RealStoreDir + "/", StringComparison.Ordinal) ? store.StoreDir + real[store.RealStoreDir.Length..] : real;
}
