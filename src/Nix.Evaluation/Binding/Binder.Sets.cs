using Nix.Evaluation.Nodes;
using Nix.Syntax.Ast;

namespace Nix.Evaluation.Binding;

/// <summary>Sets and let: attributes are put in the order of the numbers of their names, which is that of their slots.</summary>
sealed partial class Binder
{
    Node Set(AstAttributeSet set, Scope? scope)
    {
        int at = At(set.Position);
        var sorted = Sorted(set);
        int[] names = NamesOf(sorted);
        int[] positions = new int[sorted.Length];
        for (int i = 0; i < positions.Length; i++)
            positions[i] = At(sorted[i].Position);
        if (!set.IsRecursive)
        {
            return new SetNode(at, names, positions, Members(sorted, scope, scope, 1), BindAll(set.Sources, scope), Dynamic(set, scope));
        }

        var inner = Scope.Of(scope, names);
        var group = new BindingGroup(Members(sorted, scope, inner, names.Length + 1), BindAll(set.Sources, inner));
        int overrides = Array.BinarySearch(names, evaluator.Names.Overrides);
        return new RecursiveSetNode(at, names, positions, group, Dynamic(set, inner), overrides);
    }

    LetNode Let(AstLet let, Scope? scope)
    {
        var sorted = Sorted(let.Bindings);
        int[] names = NamesOf(sorted);
        var inner = Scope.Of(scope, names);
        var group = new BindingGroup(Members(sorted, scope, inner, names.Length + 1), BindAll(let.Bindings.Sources, inner));
        return new LetNode(At(let.Position), group, Bind(let.Body, inner));
    }

    static AstAttribute[] Sorted(AstAttributeSet set)
    {
        var sorted = new AstAttribute[set.Attributes.Count];
        for (int i = 0; i < sorted.Length; i++)
            sorted[i] = set.Attributes[i];
        Array.Sort(sorted, static (left, right) => left.Name.Id.CompareTo(right.Name.Id));
        return sorted;
    }

    int[] NamesOf(AstAttribute[] sorted)
    {
        int[] names = new int[sorted.Length];
        for (int i = 0; i < names.Length; i++)
            names[i] = evaluator.Know(sorted[i].Name);
        return names;
    }

    /// <summary>The members of a set.</summary>
    /// <param name="sorted">The attributes.</param>
    /// <param name="outer">The scope around the set, where inherited names are looked up.</param>
    /// <param name="inner">The scope of written values.</param>
    /// <param name="firstSource">The slot, in the frame of the members, of the first set that is inherited from.</param>
    SetMember[] Members(AstAttribute[] sorted, Scope? outer, Scope? inner, int firstSource)
    {
        var members = new SetMember[sorted.Length];
        for (int i = 0; i < sorted.Length; i++)
        {
            var attribute = sorted[i];
            members[i] = attribute.Kind switch
            {
                AstAttributeKind.Inherited => new SetMember(Bind(attribute.Value!, outer), IsInherited: true, IsFromSource: false),
                AstAttributeKind.Plain => new SetMember(Bind(attribute.Value!, inner, attribute.Name), IsInherited: false, IsFromSource: false),
                _ => new SetMember(FromSource(attribute, firstSource), IsInherited: false, IsFromSource: true),
            };
        }

        return members;
    }

    SelectNode FromSource(AstAttribute attribute, int firstSource)
    {
        int at = At(attribute.Position);
        return new SelectNode(at, new Local0Node(at, firstSource + attribute.Source), attribute.Name.Id);
    }

    DynamicMember[] Dynamic(AstAttributeSet set, Scope? scope)
    {
        var members = new DynamicMember[set.DynamicAttributes.Count];
        for (int i = 0; i < members.Length; i++)
        {
            var attribute = set.DynamicAttributes[i];
            members[i] = new DynamicMember(Bind(attribute.Name, scope), Bind(attribute.Value, scope), At(attribute.Position));
        }

        return members;
    }
}
