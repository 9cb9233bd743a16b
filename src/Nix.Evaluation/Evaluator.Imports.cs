using System.Runtime.InteropServices;
using System.Text;
using Nix.Evaluation.Binding;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Hosting;
using Nix.Evaluation.Importing;
using Nix.Evaluation.Nodes;
using Nix.Evaluation.Values;

namespace Nix.Evaluation;

/// <summary>Files: each is parsed and evaluated once.</summary>
public sealed partial class Evaluator
{
    static readonly byte[] DefaultName = "default.nix"u8.ToArray();

    readonly Dictionary<byte[], Thunk> imported = new(ByteArrayComparer.Instance);
    readonly Dictionary<byte[], ParsedFile> parsed = new(ByteArrayComparer.Instance);

    /// <summary>What one file after the other is read into; nodes keep nothing of the text.</summary>
    byte[] programText = [];

    /// <summary>The value of a file, or of the default.nix of a directory.</summary>
    internal Value Import(byte[] path)
    {
        byte[] file = InternalFiles.IsInternal(path) ? path : ResolveExpression(path);
        if (!imported.TryGetValue(file, out var value))
            imported.Add(file, value = Thunk.Of(FileCode.Instance, file, Memory?.NewRegion() ?? 0));
        Memory?.Use(value.Region);
        return value.Force(this);
    }

    /// <summary>The value of a file that must be a set and be written as one.</summary>
    internal AttributeSet ImportPlain(byte[] path)
    {
        if (KindOf(path) is null)
            throw Missing(path);
        byte[] file = ResolveExpression(path);
        return Program(file) is SetNode or RecursiveSetNode
            ? (AttributeSet)Import(path)
            : throw Error(ErrorKind.Evaluation, 0, $"file '{Encoding.UTF8.GetString(file)}' must be an attribute set")
                .With(depth, 0, $"while evaluating the file '{Encoding.UTF8.GetString(file)}':");
    }

    /// <summary>The value of a file with other names in scope than those that are defined everywhere.</summary>
    internal Value ImportScoped(byte[] path, AttributeSet scope)
    {
        byte[] file = ResolveExpression(path);
        var frame = new Slot[scope.Count + 1];
        scope.Values.CopyTo(frame, 1);
        return LoadFile(file, Scope.Of(null, scope.Names)).Evaluate(frame, this);
    }

    internal Value EvaluateImported(byte[] file)
    {
        var program = Program(file);
        int around = depth;
        try
        {
            return program.Evaluate([], this);
        }
        catch (EvaluationException failure) when (failure.Trace(around, 0, $"while evaluating the file '{Encoding.UTF8.GetString(file)}':"))
        {
            throw;
        }
    }

    /// <summary>The program in a file; in a session the one of an earlier request where the text is the same.</summary>
    Node Program(byte[] file)
    {
        if (Memory is null || InternalFiles.IsInternal(file))
            return LoadFile(file, null);
        byte[] text = ReadFile(file);
        if (!parsed.TryGetValue(file, out var program) || !program.Text.AsSpan().SequenceEqual(text))
            parsed[file] = program = new ParsedFile(LoadFile(file, null), text);
        return program.Root;
    }

    /// <summary>The regions of the files' values and of the copies in the store.</summary>
    internal IEnumerable<int> KeptRegions => imported.Values.Select(static value => value.Region).Concat(Store.KeptRegions);

    /// <summary>Lets go of what belongs to a region that is over.</summary>
    internal void KeepRegions(Func<int, bool> isAlive)
    {
        foreach ((byte[] file, var value) in imported)
        {
            if (!isAlive(value.Region))
                imported.Remove(file);
        }

        Store.KeepRegions(isAlive);
    }

    Node LoadFile(byte[] file, Scope? scope)
    {
        string name = Encoding.UTF8.GetString(file);
        if (InternalFiles.IsInternal(file))
            return Load(Positions.Add(name, "/", InternalFiles.Text), InternalFiles.Text, scope);
        string directory = Encoding.UTF8.GetString(CanonicalPath.ParentOf(file));
        // A session compares what it has read with what is there later.
        if (Memory is not null)
        {
            byte[] kept = ReadFile(file);
            return Load(Positions.Add(name, directory, kept), kept, scope);
        }

        var text = ReadFile(file, ref programText);
        bool isPassing = MemoryMarshal.TryGetArray(text, out var segment) && segment.Array == programText;
        return Load(isPassing ? Positions.Add(name, directory, text.Length, () => ReadAgain(file)) : Positions.Add(name, directory, text), text, scope);
    }

    /// <summary>A file that was read before, for a position in it; as in Nix, of what it is by now.</summary>
    ReadOnlyMemory<byte> ReadAgain(byte[] file)
    {
        try
        {
            return Host.ReadFile(file);
        }
        catch (HostException)
        {
            return default;
        }
    }

    /// <summary>The file a path stands for: links are followed, and a directory stands for its default.nix.</summary>
    byte[] ResolveExpression(byte[] path)
    {
        byte[] resolved = ResolveLastLinks(path);
        return KindOf(resolved) == HostFileKind.Directory ? CanonicalPath.Join(resolved, DefaultName) : resolved;
    }
}
