using System.Text;
using Nix.Evaluation.Builtins.Hashes;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Hosting;
using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Files;

/// <summary>What is in files and directories, and in the environment.</summary>
static class FileBuiltins
{
    public static void Add(BuiltinTable table)
    {
        table.Add("readFile", ReadFile);
        table.Add("readDir", ReadDir);
        table.Add("readFileType", static (evaluator, position, path) => TypeOf(evaluator, Realisation.PathOf(path, position, evaluator)));
        table.Add("pathExists", PathExists);
        table.Add("hashFile", HashFile);
        table.Add("getEnv", GetEnv);
    }

    static Value ReadFile(Evaluator evaluator, int position, Value argument)
    {
        byte[] path = evaluator.ResolveGiven(Realisation.PathOf(argument, position, evaluator));
        byte[] content = evaluator.ReadFile(path);
        if (content.AsSpan().Contains((byte)0))
        {
            throw evaluator.Error(ErrorKind.Evaluation, position,
                $"the contents of the file '{Encoding.UTF8.GetString(path)}' cannot be represented as a Nix string");
        }

        return new NixString(content, References(evaluator, path, content));
    }

    /// <summary>Of what the store object of the file refers to, what stands in this file.</summary>
    static StringContext? References(Evaluator evaluator, byte[] path, byte[] content)
    {
        if (!evaluator.Store.TryParse(path, out var storePath, out _) || !evaluator.Host.Store.IsValid(storePath))
            return null;
        return StringContext.Of(evaluator.Ask(() => evaluator.Host.Store.ReferencesOf(storePath))
            .Where(reference => content.AsSpan().IndexOf(Encoding.ASCII.GetBytes(reference.HashPart)) >= 0)
            .Select(reference => new ContextElement(ContextKind.Path, reference.BaseName)));
    }

    static Value ReadDir(Evaluator evaluator, int position, Value argument)
    {
        byte[] path = evaluator.ResolveGiven(Realisation.PathOf(argument, position, evaluator));
        var entries = evaluator.ReadDirectory(path);
        var set = new AttributeSetBuilder(entries.Count);
        foreach (var entry in entries)
            set.Add(evaluator.Intern(entry.Name), Name(evaluator, entry.Kind));
        return set.Build();
    }

    static NixString TypeOf(Evaluator evaluator, byte[] path)
    {
        path = evaluator.ResolveAncestors(path);
        return Name(evaluator, evaluator.KindOf(path) ?? throw evaluator.Missing(path));
    }

    /// <summary>How Nix names what an entry is.</summary>
    public static NixString Name(Evaluator evaluator, HostFileKind kind) => evaluator.NameString(evaluator.Intern(kind switch
    {
        HostFileKind.Regular => "regular"u8,
        HostFileKind.Directory => "directory"u8,
        HostFileKind.Link => "symlink"u8,
        _ => "unknown"u8,
    }));

    /// <summary>A string that ends with a slash names a directory only; other last links are not followed.</summary>
    static Value PathExists(Evaluator evaluator, int position, Value argument)
    {
        bool mustBeDirectory = argument.Force(evaluator, position) is NixString text
            && (text.Bytes.AsSpan().EndsWith("/"u8) || text.Bytes.AsSpan().EndsWith("/."u8));
        byte[] path;
        try
        {
            path = Realisation.PathOf(argument, position, evaluator);
        }
        catch (EvaluationException failure) when (failure.Kind == ErrorKind.Restricted)
        {
            return NixBoolean.False;
        }

        var kind = evaluator.KindOf(mustBeDirectory ? evaluator.Resolve(path) : evaluator.ResolveAncestors(path));
        return NixBoolean.Of(mustBeDirectory ? kind == HostFileKind.Directory : kind is not null);
    }

    static Value HashFile(Evaluator evaluator, int position, Value algorithm, Value argument)
    {
        var name = evaluator.ForceStringWithoutContext(algorithm, position, "while evaluating the first argument passed to builtins.hashFile");
        var chosen = HashNames.Algorithm(name.ToString(), position, evaluator);
        byte[] path = evaluator.ResolveGiven(Realisation.PathOf(argument, position, evaluator));
        return new NixString(NixHash.Of(chosen, evaluator.ReadFile(path)).ToString(NixHashFormat.Base16, withAlgorithm: false));
    }

    static Value GetEnv(Evaluator evaluator, int position, Value argument)
    {
        string name = evaluator.ForceStringWithoutContext(argument, position, "while evaluating the first argument passed to builtins.getEnv").ToString();
        bool isHidden = evaluator.Settings.IsPure || evaluator.Settings.IsRestricted;
        return new NixString(isHidden ? "" : evaluator.Host.GetEnvironment(name) ?? "");
    }
}
