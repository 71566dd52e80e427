//! The structure tree and its parent tree (ISO 32000-1, 14.7).

use pdf_writer::{Chunk, Finish, Name, Ref, TextStr};

use super::super::layout::Laid;
use super::super::tree::Kid;
use super::Maker;

impl Maker<'_> {
    pub(super) fn structure(&mut self, laid: &Laid, pages: &[Ref], roles: &[(&str, &str)]) -> Ref {
        let (root, parent_tree) = (self.next(), self.next());
        let ids: Vec<Ref> = laid.tree.elements.iter().map(|_| self.next()).collect();
        let mut chunk = Chunk::new();
        for (index, element) in laid.tree.elements.iter().enumerate() {
            let mut dict = chunk.indirect(ids[index]).dict();
            dict.pair(Name(b"Type"), Name(b"StructElem"));
            dict.pair(Name(b"S"), Name(element.role.as_bytes()));
            dict.pair(Name(b"P"), element.parent.map_or(root, |parent| ids[parent]));
            if let Some(actual) = &element.actual {
                dict.pair(Name(b"ActualText"), TextStr(actual));
            }
            let mut kids = dict.insert(Name(b"K")).array();
            for kid in &element.kids {
                match kid {
                    Kid::Element(id) => {
                        kids.item(ids[*id]);
                    }
                    Kid::Leaf(leaf) => {
                        for marked in self.marked.get(leaf).into_iter().flatten() {
                            let mut reference = kids.push().dict();
                            reference.pair(Name(b"Type"), Name(b"MCR"));
                            reference.pair(Name(b"Pg"), pages[marked.page]);
                            reference.pair(Name(b"MCID"), marked.id);
                            if let Some(form) = marked.form {
                                reference.pair(Name(b"Stm"), form);
                            }
                        }
                    }
                }
            }
        }
        let mut dict = chunk.indirect(parent_tree).dict();
        let mut nums = dict.insert(Name(b"Nums")).array();
        for (key, leaves) in self.parents.iter().enumerate() {
            nums.item(key as i32);
            let mut array = nums.push().array();
            for leaf in leaves {
                match leaf {
                    Some(leaf) => array.item(ids[laid.tree.leaves[*leaf]]),
                    None => array.item(pdf_writer::Null),
                };
            }
        }
        nums.finish();
        dict.finish();
        let mut dict = chunk.indirect(root).dict();
        dict.pair(Name(b"Type"), Name(b"StructTreeRoot"));
        dict.pair(Name(b"K"), ids[0]);
        dict.pair(Name(b"ParentTree"), parent_tree);
        let mut map = dict.insert(Name(b"RoleMap")).dict();
        roles.iter().for_each(|(own, standard)| {
            map.pair(Name(own.as_bytes()), Name(standard.as_bytes()));
        });
        map.finish();
        dict.finish();
        self.pdf.extend(&chunk);
        root
    }
}
