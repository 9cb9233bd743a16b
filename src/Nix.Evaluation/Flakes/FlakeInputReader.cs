using System.Text;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Flakes;

/// <summary>Reads the inputs of a flake.</summary>
/// <param name="evaluator">The evaluator.</param>
/// <param name="plain">Takes values as they are written.</param>
/// <param name="file">The flake.nix.</param>
/// <param name="root">The root of the tree it is in, which paths must not leave.</param>
sealed class FlakeInputReader(Evaluator evaluator, PlainAttributes plain, byte[] file, string root)
{
    /// <param name="set">The inputs.</param>
    /// <param name="path">The names that lead to the flake in the lock file.</param>
    /// <param name="self">Takes what is said of the flake itself; null where that is not allowed.</param>
    public SortedDictionary<string, FlakeInput> Read(AttributeSet set, IReadOnlyList<string> path, SortedDictionary<string, object>? self)
    {
        var inputs = new SortedDictionary<string, FlakeInput>(StringComparer.Ordinal);
        foreach (int at in evaluator.NameOrder(set))
        {
            string name = evaluator.NameOf(set.Names[at]).ToString();
            int position = set.Positions[at];
            if (name != "self")
                inputs[name] = Input((AttributeSet)plain.Expect(set.Values[at].Value, ValueKind.Set, position), position, path);
            else if (self is null)
                throw evaluator.Error(ErrorKind.Evaluation, 0, $"'self' input attribute not allowed at {evaluator.Positions.Describe(position)}");
            else
                ReadSelf((AttributeSet)plain.Expect(set.Values[at].Value, ValueKind.Set, position), self);
        }

        return inputs;
    }

    void ReadSelf(AttributeSet set, SortedDictionary<string, object> self)
    {
        for (int i = 0; i < set.Count; i++)
        {
            string name = evaluator.NameOf(set.Names[i]).ToString();
            self[name] = Attribute(name, plain.Of(set.Values[i].Value));
        }
    }

    FlakeInput Input(AttributeSet set, int position, IReadOnlyList<string> path)
    {
        var input = new FlakeInput();
        var attributes = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (int at in evaluator.NameOrder(set))
        {
            string name = evaluator.NameOf(set.Names[at]).ToString();
            int definedAt = set.Positions[at];
            int around = evaluator.Depth;
            try
            {
                var value = plain.Of(set.Values[at].Value);
                switch (name)
                {
                    case "url":
                        attributes["url"] = Url(value, definedAt);
                        break;
                    case "flake":
                        input = input with { IsFlake = ReferenceEquals(plain.Expect(value, ValueKind.Boolean, definedAt), NixBoolean.True) };
                        break;
                    case "inputs":
                        input = input with { Overrides = Read((AttributeSet)plain.Expect(value, ValueKind.Set, definedAt), path, self: null) };
                        break;
                    case "follows":
                        input = input with { Follows = [.. path, .. Follows(plain.Expect(value, ValueKind.String, definedAt).ToString()!)] };
                        break;
                    default:
                        attributes[name] = Attribute(name, value);
                        break;
                }
            }
            catch (EvaluationException failure) when (failure.Trace(around, definedAt, $"while evaluating flake attribute '{name}'"))
            {
                throw;
            }
        }

        input = input with { Source = Source(attributes, input.IsFlake, position) };
        return input.Source is null || input.Follows is null
            ? input
            : throw evaluator.Error(ErrorKind.Evaluation, 0, $"flake input has both a flake reference and a follows attribute, at {evaluator.Positions.Describe(position)}");
    }

    /// <summary>Where it comes from; null where nothing says it.</summary>
    FlakeSource? Source(SortedDictionary<string, object> attributes, bool isFlake, int position)
    {
        int around = evaluator.Depth;
        if (attributes.ContainsKey("type"))
        {
            try
            {
                evaluator.Reference(() => FlakeReferenceText.Of(attributes));
                return FlakeSource.Of(attributes);
            }
            catch (EvaluationException failure) when (failure.Trace(around, position, "while evaluating flake input"))
            {
                throw;
            }
        }

        attributes.Remove("url", out object? url);
        if (attributes.Count > 0)
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"unexpected flake input attribute '{attributes.First().Key}', at {evaluator.Positions.Describe(position)}");
        return url is null ? null : FlakeSource.Of(evaluator.Reference(() => FlakeReference.Parse((string)url, mayBeRelative: true, isFlake)));
    }

    object Attribute(string name, Value value) => value switch
    {
        NixString text => text.ToString(),
        NixBoolean truth => ReferenceEquals(truth, NixBoolean.True),
        NixInteger { Value: < 0 } number => throw evaluator.Error(ErrorKind.Evaluation, 0, $"negative value given for flake input attribute {name}: {number.Value}"),
        NixInteger number => number.Value,
        _ => throw evaluator.Error(ErrorKind.Type, 0, $"flake input attribute '{name}' is {value.Description} while a string, Boolean, or integer is expected"),
    };

    string Url(Value value, int position)
    {
        if (value is NixString text)
            return text.ToString();
        if (value is not NixPath path)
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"expected a string or a path but got {Value.DescriptionOf(value.Kind)} at {evaluator.Positions.Describe(position)}");
        string target = Encoding.UTF8.GetString(path.Bytes), from = Encoding.UTF8.GetString(CanonicalPath.ParentOf(file));
        if (target != root && !target.StartsWith(root + "/", StringComparison.Ordinal))
        {
            throw evaluator.Error(ErrorKind.Evaluation, 0,
                $"input attribute path '{target}' at {evaluator.Positions.Describe(position)} must be in the same source tree as {from}");
        }

        return "path:" + Path.GetRelativePath(from, target);
    }

    IEnumerable<string> Follows(string written)
    {
        foreach (string name in written.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return FlakeReference.Identifier().IsMatch(name)
                ? name
                : throw evaluator.Error(ErrorKind.Evaluation, 0, $"invalid flake input attribute path element '{name}'");
        }
    }
}
