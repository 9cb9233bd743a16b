using System.Text;
using Nix.Evaluation.Builtins.Hashes;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Fetching;
using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Fetching;

/// <summary>Files and packed trees by their location, what is in the store already by their hash.</summary>
static class FetchBuiltins
{
    public static void Add(BuiltinTable table)
    {
        table.Add("fetchurl", static (evaluator, position, argument) => Fetch(evaluator, position, argument, "fetchurl", isTree: false));
        table.Add("fetchTarball", static (evaluator, position, argument) => Fetch(evaluator, position, argument, "fetchTarball", isTree: true));
        table.Add("fetchGit", static (evaluator, position, argument) => TreeFetching.Fetch(evaluator, position, argument, isGit: true));
        table.Add("fetchMercurial", MercurialFetching.Fetch);
        table.Add(ExperimentalFeature.FetchTree, "fetchTree", static (evaluator, position, argument) => TreeFetching.Fetch(evaluator, position, argument, isGit: false));
        table.Add(ExperimentalFeature.FetchClosure, "fetchClosure", ClosureFetching.Fetch);
    }

    /// <summary>A location, or a set of url, name and sha256.</summary>
    static NixString Fetch(Evaluator evaluator, int position, Value argument, string builtin, bool isTree)
    {
        string? url = null;
        string name = isTree ? "source" : "";
        NixHash? expected = null;
        if (argument.Force(evaluator, position) is AttributeSet set)
        {
            for (int i = 0; i < set.Count; i++)
            {
                string key = evaluator.NameOf(set.Names[i]).ToString();
                NixString Text(string what) => evaluator.ForceStringWithoutContext(set.Values[i].Value, set.Positions[i], $"while evaluating {what}");
                switch (key)
                {
                    case "url": url = Text("the url we should fetch").ToString(); break;
                    case "sha256": expected = HashNames.ParseOrEmpty(Text("the sha256 of the content we should fetch").ToString(), NixHashAlgorithm.Sha256, evaluator); break;
                    case "name": name = Text("the name of the content we should fetch").ToString(); break;
                    default: throw evaluator.Error(ErrorKind.Evaluation, 0, $"unsupported argument '{key}' to '{builtin}'");
                }
            }
        }
        else
        {
            url = evaluator.ForceStringWithoutContext(argument, position, "while evaluating the url we should fetch").ToString();
        }

        if (url is null)
            throw evaluator.Error(ErrorKind.Evaluation, position, "'url' argument required");
        if (isTree)
        {
            url = RemoteLocation.OfChannel(url);
            if (!url.Contains(':', StringComparison.Ordinal))
                throw evaluator.Error(ErrorKind.Evaluation, 0, $"'{url}' doesn't have a scheme");
        }

        evaluator.CheckLocation(url);
        bool isNamed = name.Length > 0;
        if (!isNamed)
            name = Encoding.UTF8.GetString(CanonicalPath.NameOf(Encoding.UTF8.GetBytes(url)));
        if (StorePath.FaultOfName(name) is { } fault)
        {
            string remedy = argument.Force(evaluator) is not AttributeSet ? $"Please pass an attribute set with 'url' and 'name' attributes to '{builtin}', "
                : isNamed ? $"Please change the value for the 'name' attribute passed to '{builtin}',"
                : $"Please add a valid 'name' attribute to the argument for '{builtin}',";
            throw evaluator.Error(ErrorKind.Evaluation, position,
                $"invalid store path name when fetching URL '{url}': {fault}. {remedy} so that it can create a valid store path.");
        }

        if (evaluator.Settings.IsPure && expected is null)
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"in pure evaluation mode, '{builtin}' requires a 'sha256' argument");
        return Take(evaluator, url, name, expected, isTree);
    }

    static NixString Take(Evaluator evaluator, string url, string name, NixHash? expected, bool isTree)
    {
        if (expected is not null)
        {
            var known = StorePath.OfContent(evaluator.Host.Store.Directory, name,
                new ContentAddress(isTree ? ContentAddressMethod.NixArchive : ContentAddressMethod.Flat, expected));
            if (evaluator.Host.Store.IsValid(known))
                return evaluator.Store.Text(known);
        }

        var content = isTree
            ? evaluator.Inputs.Traced(url, () => evaluator.Host.Fetcher.Tarball(url)).Archive
            : evaluator.Ask(() => evaluator.Host.Fetcher.File(url));
        var hash = NixHash.Of(NixHashAlgorithm.Sha256, content.Span);
        if (expected is not null && !expected.Equals(hash))
        {
            throw evaluator.Error(ErrorKind.Evaluation, 0,
                $"hash mismatch in file downloaded from '{url}':\n"
                + $"  specified: {expected.ToString(NixHashFormat.Base32, withAlgorithm: true)}\n"
                + $"  got:       {hash.ToString(NixHashFormat.Base32, withAlgorithm: true)}");
        }

        return evaluator.Store.Text(isTree ? evaluator.Store.AddArchive(name, content, hash) : evaluator.Store.AddFile(name, content, hash));
    }
}
