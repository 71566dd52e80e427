//! The structure tree while a page is laid out.

/// A child of an element.
#[derive(Clone, Copy)]
pub enum Kid {
    Element(usize),
    /// A run of marked content, by its leaf.
    Leaf(usize),
}

/// A structure element.
pub struct Element {
    pub role: String,
    pub parent: Option<usize>,
    pub kids: Vec<Kid>,
    pub actual: Option<String>,
}

/// Every element, and those that are currently open.
pub struct Tree {
    pub elements: Vec<Element>,
    open: Vec<usize>,
    /// The element of every leaf.
    pub leaves: Vec<usize>,
}

impl Tree {
    pub fn new() -> Self {
        let root = Element { role: "Document".into(), parent: None, kids: Vec::new(), actual: None };
        Tree { elements: vec![root], open: vec![0], leaves: Vec::new() }
    }

    fn top(&self) -> usize {
        *self.open.last().expect("the root is never closed")
    }

    /// The role of the innermost open element.
    pub fn top_role(&self) -> &str {
        &self.elements[self.top()].role
    }

    pub fn open(&mut self, role: &str) -> usize {
        let parent = self.top();
        let id = self.elements.len();
        self.elements.push(Element { role: role.into(), parent: Some(parent), kids: Vec::new(), actual: None });
        self.elements[parent].kids.push(Kid::Element(id));
        self.open.push(id);
        id
    }

    pub fn close(&mut self) {
        assert!(self.open.len() > 1, "the root stays open");
        self.open.pop();
    }

    /// Closes the innermost element and removes it, still empty, from the tree.
    pub fn drop_last(&mut self) {
        self.close();
        let parent = self.top();
        self.elements[parent].kids.pop();
    }

    /// A new leaf of the open element.
    pub fn leaf(&mut self) -> usize {
        self.leaf_of(self.top())
    }

    /// A new leaf of any element.
    pub fn leaf_of(&mut self, element: usize) -> usize {
        let leaf = self.leaves.len();
        self.leaves.push(element);
        self.elements[element].kids.push(Kid::Leaf(leaf));
        leaf
    }

    /// Trap: a page break splits every open element in two, as in Word; the new item has no label.
    pub fn reopen(&mut self) {
        let roles: Vec<String> = self.open.drain(1..).map(|id| self.elements[id].role.clone()).collect();
        for role in roles {
            self.open(&role);
        }
    }
}
